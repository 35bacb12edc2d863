import { keepFocus } from './keep-focus.js';

/** What is removed is noticed, and all who may take the focus have had their turn. */
const settled = () => jest.advanceTimersByTimeAsync(1000);

describe('the focus, when what had it goes away', () => {
  beforeAll(() => {
    jest.useFakeTimers();
    keepFocus(document);
  });
  afterAll(() => {
    jest.useRealTimers();
  });
  beforeEach(() => {
    document.body.innerHTML = `
      <main id="content" tabindex="-1">
        <div role="search"><input id="field" /><p><button id="clear">Clear</button></p></div>
        <h1 id="title" tabindex="-1">Title</h1>
      </main>
      <div id="messages"><button id="undo">Undo</button></div>`;
  });
  const element = (id: string) => document.getElementById(id)!;
  async function loses(id: string): Promise<void> {
    element(id).focus();
    await settled();
    element(id).remove();
    await settled();
  }

  it('goes to the part of the page that was around it', async () => {
    await loses('clear');
    expect(document.activeElement).toBe(document.querySelector('[role=search]'));
  });

  it('goes to the content where nothing was around it', async () => {
    await loses('undo');
    expect(document.activeElement).toBe(element('content'));
  });

  it('stays where something else has taken it', async () => {
    element('clear').focus();
    await settled();
    element('clear').remove();
    element('title').focus();
    await settled();
    expect(document.activeElement).toBe(element('title'));
  });

  it('stays with nothing when nothing had it', async () => {
    (document.activeElement as HTMLElement | null)?.blur(); // every element of a page can be blurred
    element('field').focus();
    element('field').blur();
    element('undo').remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});
