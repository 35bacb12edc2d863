import { remainingSpots, type InvitationStatus } from '@matricula/domain';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Public } from '../../../access/requires.js';
import type { Context } from '../../../graphql/context.js';
import { rateLimited } from '../../../graphql/rate-limited.js';
import { DateTime, URL } from '../../../graphql/scalars.js';
import { wholeSeconds } from '../../../rate-limit/attempt-limiter.js';
import { absoluteUrl } from '../absolute-url.js';
import type { InvitationRow } from '../invitation.repository.js';
import { InvitationStatusEnum } from '../invitation.type.js';
import { statusOf } from '../status-of.js';
import type { PreviewInvitation } from './preview-invitation.usecase.js';

@ObjectType({ description: 'The public face of an invitation: it names no person.' })
export class InvitationPreview {
  @Field(() => String, { description: "The invitation's own code." }) code: string;
  @Field(() => String, { description: 'Its title, on one line.' }) title: string;
  @Field(() => String, { nullable: true, description: 'What the page says below the title; may have several lines.' })
  description: string | null;
  @Field(() => String, { description: 'The title of the course.' }) courseTitle: string;
  @Field(() => URL, { nullable: true, description: 'The image of the page, on this server.' })
  backgroundImageUrl: string | null;
  @Field(() => InvitationStatusEnum, { description: 'Whether it can be accepted, and why not; never INACTIVE.' })
  status: InvitationStatus;
  @Field(() => DateTime, {
    nullable: true,
    description: 'The last instant at which it can be accepted; null where it does not expire.',
  })
  expiresAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'Null where unlimited; never negative.' })
  remainingSpots: number | null;
}

/** What anyone who holds the code may know. */
function toInvitationPreview(row: InvitationRow, publicUrl: string): InvitationPreview {
  const { entity } = row;
  const { ownCode, title, description, expiresAt, course } = entity;
  return Object.assign(new InvitationPreview(), {
    code: ownCode.code,
    title,
    description,
    backgroundImageUrl: absoluteUrl(publicUrl, entity.backgroundImageUrl),
    expiresAt,
    courseTitle: course.title,
    status: statusOf(row),
    remainingSpots: remainingSpots(entity),
  });
}

@Resolver()
export class PreviewInvitationResolver {
  constructor(
    private readonly previewInvitation: PreviewInvitation,
    private readonly publicUrl: string,
  ) {}

  @Public()
  @Query(() => InvitationPreview, {
    nullable: true,
    description:
      'What the acceptance page shows of an invitation, to anyone who holds its code. Null for a code that is unknown or inactive. Never consumes a use. Guessing is throttled per IP, apart from the acceptance limits: a top-level RATE_LIMITED with HTTP 429.',
  })
  async invitationPreview(
    @Ctx() context: Context,
    @Arg('code', () => String, {
      description: 'Case, spaces and hyphens do not matter; the whole link may be given too.',
    })
    code: string,
  ): Promise<InvitationPreview | null> {
    const outcome = await this.previewInvitation.execute(code, context.request.ipKey);
    switch (outcome.kind) {
      case 'found':
        return toInvitationPreview(outcome.row, this.publicUrl);
      case 'not-found':
        return null;
      case 'throttled':
        throw rateLimited(wholeSeconds(outcome.waitMs));
    }
  }
}
