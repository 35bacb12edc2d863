import type { SettingsRepository } from '../../settings/index.js';
import type { PreviewInvitation, PreviewOutcome } from './preview-invitation.usecase.js';

/** What a visit to an acceptance page finds. */
export interface AcceptanceVisit {
  readonly preview: PreviewOutcome;
  readonly institution: { readonly name: string; readonly timeZone: string };
}

/** Looks up what an acceptance page is sent with, on the same budget of misses as the query. */
export class VisitAcceptancePage {
  constructor(
    private readonly previewInvitation: PreviewInvitation,
    private readonly settings: SettingsRepository,
  ) {}

  async execute(typedCode: string, ipKey: string): Promise<AcceptanceVisit> {
    const [preview, { institutionName: name, timeZone }] = await Promise.all([
      this.previewInvitation.execute(typedCode, ipKey),
      this.settings.get(),
    ]);
    return { preview, institution: { name, timeZone } };
  }
}
