import { foldTag, searchWords } from '@matricula/domain';
import type { EntityManager } from 'typeorm';
import { InvitationCodeEntity } from './invitation-code.entity.js';
import { InvitationTagEntity } from './invitation-tag.entity.js';
import { InvitationWordEntity } from './invitation-word.entity.js';
import { InvitationEntity } from './invitation.entity.js';

/** What a new invitation is stored with. */
export type NewInvitation = Omit<Partial<InvitationEntity>, 'ownCode'> & {
  readonly tags?: readonly string[];
} & Pick<
    InvitationEntity,
    | 'title'
    | 'description'
    | 'backgroundImageUrl'
    | 'usageLimit'
    | 'expiresAt'
    | 'courseId'
    | 'createdById'
    | 'createdAt'
  >;

/** Stores an invitation, its tags, and the words by which it is found; its code: see insertOwnCode. @returns its id */
export async function insertInvitation(
  manager: EntityManager,
  { tags = [], ...invitation }: NewInvitation,
): Promise<number> {
  const { identifiers } = await manager.insert(InvitationEntity, { updatedAt: invitation.createdAt, ...invitation });
  const invitationId = Number(identifiers[0]!.id);
  if (tags.length > 0)
    await manager.insert(
      InvitationTagEntity,
      tags.map((tag) => ({ tag, folded: foldTag(tag), invitationId })),
    );
  const words = searchWords([invitation.title, ...tags].join(' ')).map((word) => ({ word, invitationId }));
  if (words.length > 0) await manager.insert(InvitationWordEntity, words);
  return invitationId;
}

/** Stores the code by which an invitation is shared. @throws where the code is taken: see isUniqueViolation */
export async function insertOwnCode(
  manager: EntityManager,
  { code, invitationId, createdAt }: Pick<InvitationCodeEntity, 'code' | 'invitationId' | 'createdAt'>,
): Promise<void> {
  const row = { code, invitationId, ownInvitationId: invitationId, createdAt };
  // updateEntity(false): the columns that the database fills are not read back.
  await manager.createQueryBuilder().insert().into(InvitationCodeEntity).values(row).updateEntity(false).execute();
}
