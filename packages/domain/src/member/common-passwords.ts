/**
 * The most used passwords of eight characters and more in public lists, in English, Portuguese and Spanish, and the
 * shorter words that people fill up with digits. What follows a row of keys is not here: see ROWS.
 */
const MOST_USED = `
  password baseball football superman 1qaz2wsx trustno1 sunshine iloveyou computer starwars princess corvette 1234qwer
  internet samantha q1w2e3r4t5 maverick whatever mercedes steelers q1w2e3r4 midnight 1q2w3e4r cocacola asdfasdf
  12344321 passw0rd slipknot scorpion startrek redskins qazwsxedc liverpool dolphins mountain elephant
  rush2112 1q2w3e4r5t creative garfield 1qazxsw2 airborne brooklyn godzilla 4815162342 darkness blink182 platinum
  01012011 11223344 12qwaszx snowball nintendo pakistan redwings explorer lasvegas 789456123 babygirl michigan
  carolina minecraft metallica snickers paradise 147258369 lacrosse poohbear qweasdzxc einstein drowssap spitfire
  champion svetlana westside security zaq12wsx 123456789a scarface stargate 12345qwert scotland cherokee simpsons
  michael1 vladimir passport infinity bulldogs 1234554321 softball kawasaki wildcats logitech alexandr motorola
  patriots colorado juventus warcraft ncc1701d pearljam 123qweasd predator panthers peekaboo cardinal
  123654789 changeme electric darkside wolfpack hercules 741852963 spiderman blizzard 123456789q cheyenne 147852369
  a1b2c3d4 airplane stingray firebird zeppelin greenday 01011980 engineer hellfire serenity fireball darkstar
  1029384756 01012000 bobafett swimming defender precious icecream swordfish rockstar airforce thailand bluebird
  goldfish wrangler cadillac longhorn qazwsx123 microsoft 123qweasdzxc assassin atlantis lonewolf software valentina
  veronika butterfly devildog montreal wolfgang 31415926 jessica1 shamrock deftones renegade blahblah 1234abcd
  babylon5 sweetpea aardvark marathon cavalier manchester buckeyes 01011990 diamonds 1qaz2wsx3edc highland 12345678910
  sherlock morpheus barcelona overlord sundance ultimate ncc1701e matthew1 geronimo 123qwe123 aleksandr portugal
  superfly q1w2e3r4t5y6 11235813 concrete trombone qazxswedc stallion kingkong mongoose bluemoon a1234567 immortal
  123454321 anthony1 14789632 bonehead hongkong william1 1123581321 werewolf lollipop eternity super123 cooldude
  makaveli blackcat 01012010 waterloo musicman seinfeld megadeth squirrel wolverine stardust twilight vanhalen
  intrepid 1234567a punisher showtime ekaterina 111222333 skittles hannibal 1q2w3e4r5t6y panasonic sandiego portland
  blackdog playtime 1a2b3c4d gangster warriors chargers dingdong mushroom crusader stranger guardian slapshot
  147896325 rammstein 123321123 munchkin kittycat goodluck starcraft katerina discover lonestar meridian heather1
  192837465 lowrider 25802580 richard1 zaq1xsw2 tacobell halflife 123698745 keyboard kangaroo socrates formula1
  qwerasdf vacation penguins 12369874 ragnarok colombia mustangs oblivion blueeyes 12312312 patrick1 cowboys1
  1122334455 gateway1 peterpan administrator administrador p@ssw0rd p@ssword pa55word testtest 1q2w3e4r5t6y7u8i
  zaq1zaq1 1qaz1qaz 1qaz2wsx3edc4rfv asdfqwer 12341234 11112222 12121212 123123123 87654321a qwer1234qwer abcd1234abcd
  aa123456 a123456789 aaaa1111 dragonball naruto123 fortnite roblox123 whatsapp facebook instagram youtube123 linkedin
  googlegoogle google123 iphone123 chocolate elizabeth alexander alexandra christopher jennifer michelle nicholas
  benjamin jonathan veronica victoria patricia caroline stephanie christian sebastian basketball volleyball california
  september november december february hollywood skywalker tottenham charlotte correcthorsebatterystaple senha123
  minhasenha mudar123 brasil123 flamengo corinthians palmeiras saopaulo vascodagama botafogo fluminense gremio
  internacional familia jesuscristo deusefiel gabriel123 matheus123 estrela felicidade amorzinho princesa borboleta
  contrasena contraseña realmadrid teamomucho tequiero teamo123 estrella mariposa guadalupe alejandro alejandra
  argentina bocajuniors riverplate hermosa bonita123 matricula universidade universidad estudante estudiante professor
  profesor escola123 escuela123 aluno123 alumno123 colegio123 faculdade dragon monkey letmein shadow master mustang
  jordan killer hunter harley buster batman soccer tigger charlie ranger hockey pepper freedom maggie ginger summer
  chelsea dallas matrix yankees austin access thunder merlin secret diamond hello silver orange cookie phoenix mickey
  snoopy guitar chicken ferrari falcon cowboy welcome samsung arsenal banana london purple spider monster rabbit
  natasha prince flower jasmine winter winner golden winston angel angels panther madison pokemon butter rainbow
  newyork florida turtle rocket captain jaguar dolphin lovers nirvana warrior lucky azerty america apollo legend apple
  kitten magic beatles destiny pumpkin digital private testing login admin root guest user test demo temp student
  teacher spring autumn january monday friday abc123 pass word default
`;

/** What people hang onto a word to make it a password. */
const TRAILING_DIGITS = /[0-9!]+$/;
/** Rows that fingers and tongues run along. */
const ROWS: readonly string[] = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];
/** A stem shorter than this says nothing about what stands behind it. */
const SHORTEST_STEM = 4;

let commonPasswords: ReadonlySet<string> | undefined;

/**
 * Whether a password is among the first that anybody would try: one of the most used, whatever its case and the run of
 * digits at its end; one character repeated; or a straight run along the alphabet, the digits or the keyboard.
 */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  const stem = lower.replace(TRAILING_DIGITS, '');
  return [lower, stem].some((text) => isMostUsed(text) || isOneCharacter(text) || isStraightRun(text));
}

function isMostUsed(text: string): boolean {
  commonPasswords ??= new Set(
    MOST_USED.trim()
      .split(/\s+/)
      .flatMap((used) => [used, used.replace(TRAILING_DIGITS, '')]),
  );
  return text.length >= SHORTEST_STEM && commonPasswords.has(text);
}

function isOneCharacter(text: string): boolean {
  return text.length >= SHORTEST_STEM && new Set(text).size === 1;
}

function isStraightRun(text: string): boolean {
  if (text.length < SHORTEST_STEM) return false;
  const backwards = Array.from(text).toReversed().join('');
  return ROWS.some((row) => {
    const endless = row.repeat(Math.ceil(text.length / row.length) + 1);
    return endless.includes(text) || endless.includes(backwards);
  });
}
