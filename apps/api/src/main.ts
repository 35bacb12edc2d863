import 'reflect-metadata';
import path from 'node:path';
import { pino } from 'pino';
import { createApp, type App } from './app.js';
import { ConfigurationError, readConfig, type Config } from './config/config.js';
import { describeListenFailure } from './config/listen-failure.js';
import { loadEnvironment } from './config/environment.js';
import { DatabaseConfigurationError } from './database/database-configuration-error.js';
import { isDatabaseAway } from './database/database-errors.js';
import { seedDemo } from './demo/seed-demo.js';
import { DEMO_SIGN_INS } from './demo/demo-people.js';
import { ensureOwner } from './modules/accounts/index.js';

const ROOT = path.join(import.meta.dirname, '../../..');
/** A process that has not ended by then ends at once (operations: SIGTERM). */
const CLOSE_WITHIN_MS = 10_000;
const CUT_OFF_AFTER_MS = 8_000;

/** `main.js` serves; `main.js migrate` and `main.js seed` do their work and end. */
async function main(command: string): Promise<void> {
  const config = readConfig(loadEnvironment(ROOT), ROOT);
  const logger = pino({ level: config.logLevel, base: undefined });
  for (const warning of config.warnings) logger.warn(warning);
  const app = await createApp(config, {
    logger,
    webFolder: path.join(ROOT, 'apps/web/dist'),
    coversFolder: path.join(ROOT, 'apps/api/covers'),
  });
  if (command === 'migrate') return app.close();
  const isDemo = config.demoData || command === 'seed';
  const people = isDemo ? await seedDemo(app.database) : await ensureOwner(app.database, config.owner);
  if (people === 'nobody') {
    await app.close();
    throw new ConfigurationError(['The database is empty: set OWNER_EMAIL and OWNER_PASSWORD for its first owner.']);
  }
  if (command === 'seed') return app.close();
  await serve(app, config, isDemo);
}

async function serve(app: App, config: Config, isDemo: boolean): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // What still hangs then, a stalled client or a silent database, is cut off.
      setTimeout(() => app.server.server.closeAllConnections(), CUT_OFF_AFTER_MS).unref();
      setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref();
      app.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  if (config.role !== 'api') {
    app.relay.start();
    app.scheduler.start();
  }
  if (config.role === 'worker') return;
  await app.server.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
    const fault = describeListenFailure(error, config);
    throw fault === null ? error : new ConfigurationError([fault]);
  });
  printAddresses(config, isDemo);
}

function printAddresses({ publicUrl, sendgrid }: Config, isDemo: boolean): void {
  const lines = [
    '',
    `  Matricula is ready at ${publicUrl}`,
    '',
    `  Dashboard        ${publicUrl}/sign-in`,
    `  Enter a code     ${publicUrl}/join`,
    `  GraphQL          ${publicUrl}/graphql (POST), ${publicUrl}/graphql/schema.graphql`,
    ...(sendgrid ? [] : [`  Mail             ${publicUrl}/dev/mailbox`]),
    ...(isDemo ? ['', '  Demo sign-ins', ...DEMO_SIGN_INS.map((line) => `  ${line}`)] : []),
    '',
    '  Ctrl-C ends it; the data stays.',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A sentence for what the operator can correct, a stack for anything else. */
function describeFailure(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof DatabaseConfigurationError) return error.message;
  if (isDatabaseAway(error))
    return 'The database of DATABASE_URL cannot be reached: is it running, and may this process sign in?';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main(process.argv[2] ?? 'serve').catch((error: unknown) => {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
});
