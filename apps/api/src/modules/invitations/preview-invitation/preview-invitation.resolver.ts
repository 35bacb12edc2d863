import { remainingSpots, type InvitationStatus } from '@matricula/domain';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { rateLimited } from '../../../graphql/rate-limited.js';
import { DateTime } from '../../../graphql/scalars.js';
import { wholeSeconds } from '../../../rate-limit/attempt-limiter.js';
import type { InvitationRow } from '../invitation.repository.js';
import { InvitationStatusEnum } from '../invitation.type.js';
import { statusOf } from '../status-of.js';
import type { PreviewInvitation } from './preview-invitation.usecase.js';

@ObjectType({ description: 'The public face of an invitation: no person is told here.' })
export class InvitationPreview {
  @Field(() => String) code: string;
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true }) description: string | null;
  @Field(() => String) courseTitle: string;
  @Field(() => String, { nullable: true }) backgroundImageUrl: string | null;
  @Field(() => InvitationStatusEnum) status: InvitationStatus;
  @Field(() => DateTime, { nullable: true }) expiresAt: Date | null;
  @Field(() => Int, { nullable: true }) remainingSpots: number | null;
}

/** What anyone who holds the code may know. */
function toInvitationPreview(row: InvitationRow): InvitationPreview {
  const { entity } = row;
  const { ownCode, title, description, backgroundImageUrl, expiresAt, course } = entity;
  return Object.assign(new InvitationPreview(), {
    code: ownCode.code,
    title,
    description,
    backgroundImageUrl,
    expiresAt,
    courseTitle: course.title,
    status: statusOf(row),
    remainingSpots: remainingSpots(entity),
  });
}

@Resolver()
export class PreviewInvitationResolver {
  constructor(private readonly previewInvitation: PreviewInvitation) {}

  @Query(() => InvitationPreview, {
    nullable: true,
    name: 'invitationPreview',
    description:
      'What the acceptance page shows of an invitation, to anyone who holds its code. Codes are matched without regard to case, spaces and hyphens. Null for a code that is unknown or inactive. Never consumes a use, whoever fetches it how often. Guessing is throttled per IP, apart from the acceptance limits: a top-level RATE_LIMITED, HTTP 429.',
  })
  async run(@Ctx() context: Context, @Arg('code', () => String) code: string): Promise<InvitationPreview | null> {
    const outcome = await this.previewInvitation.execute(code, context.request.ipKey);
    switch (outcome.kind) {
      case 'found':
        return toInvitationPreview(outcome.row);
      case 'not-found':
        return null;
      case 'throttled':
        throw rateLimited(wholeSeconds(outcome.waitMs));
    }
  }
}
