import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { execute, parse, validate, type ExecutionResult, type GraphQLError, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { Context } from '../graphql/context.js';

/** The acceptance page's own query, which its build leaves beside the pages. */
export const PREVIEW_QUERY_FILE = 'invitation-preview.graphql';

/** What the head of the page needs of the query's data. The page's script gets all of it, unread. */
const headData = z.looseObject({
  invitationPreview: z
    .looseObject({
      title: z.string(),
      description: z.string().nullable(),
      courseTitle: z.string(),
      backgroundImageUrl: z.string().nullable(),
    })
    .nullable(),
  institution: z.looseObject({ name: z.string() }),
});

/** The data of the page's query InvitationPreview. */
export type AcceptancePageData = z.infer<typeof headData>;

export type PageDataResult =
  | { readonly kind: 'data'; readonly data: AcceptancePageData }
  | { readonly kind: 'failed'; readonly error: GraphQLError };

/**
 * Runs the acceptance page's query as the page itself would, so that what is embedded is what it would have received.
 * @throws Error at boot, when the build's query does not fit the schema
 */
export function pageDataLoader(
  schema: GraphQLSchema,
  webFolder: string,
): (code: string, context: Context) => Promise<PageDataResult> {
  const file = path.join(webFolder, PREVIEW_QUERY_FILE);
  if (!existsSync(file)) throw new Error(`${file} is missing: build the pages again.`);
  const document = parse(readFileSync(file, 'utf8'));
  const [misfit] = validate(schema, document);
  if (misfit) throw new Error(`${file} does not fit the schema: build the pages again. ${misfit.message}`);
  return async (code, contextValue) => {
    const result: ExecutionResult = await execute({ schema, document, contextValue, variableValues: { code } });
    const [error] = result.errors ?? [];
    if (error) return { kind: 'failed', error };
    // As the script would read it: dates are text by then.
    return { kind: 'data', data: headData.parse(JSON.parse(JSON.stringify(result.data))) };
  };
}
