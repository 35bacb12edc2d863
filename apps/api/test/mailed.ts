import { MailStandIn, type AcceptedMail } from './mail-stand-in.js';
import { apiOn, type Api } from './api.js';

const API_KEY = 'SG.test';

/** The API with a stand-in for the mail provider. */
export interface MailingApi extends Api {
  readonly provider: MailStandIn;
  /** Sends what is queued. @returns the mails to this email since the start, oldest first */
  mailsTo(email: string): Promise<readonly AcceptedMail[]>;
  /** The token of the newest link to choose a new password. */
  resetTokenOf(email: string): Promise<string>;
}

/** As `apiOn`, with a stand-in for the mail provider. */
export function mailingApiOn(databaseUrl: () => string): () => MailingApi {
  let provider: MailStandIn;
  beforeAll(async () => {
    provider = await MailStandIn.start(API_KEY);
  });
  const api = apiOn(databaseUrl, () => ({ sendgrid: { apiKey: API_KEY, baseUrl: provider.url } }));
  afterAll(() => provider.close());

  const mailsTo = async (email: string) => {
    await api().app.relay.drain();
    return provider.accepted.filter((mail) => mail.to === email);
  };
  const resetTokenOf = async (email: string) => tokenIn((await mailsTo(email)).at(-1)!);
  return () => ({ ...api(), provider, mailsTo, resetTokenOf });
}

/** The token of the link to choose a new password. */
export function tokenIn({ text }: AcceptedMail): string {
  return /\/reset-password#([\w-]+)/.exec(text)![1]!;
}

/** The access password, which stands alone on a line. */
export function accessPasswordIn({ text }: AcceptedMail): string | undefined {
  return text.split('\n').find((line) => /^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/.test(line));
}
