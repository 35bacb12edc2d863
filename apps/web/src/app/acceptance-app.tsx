import { AcceptanceDocumentView } from '../features/acceptance/acceptance-document.js';
import type { AcceptanceDocument } from '../features/acceptance/page-state.js';
import { LightFrame } from '../ui/light/light-frame.js';

/** A page of the acceptance route in its frame. */
export function AcceptanceApp({ document }: { readonly document: AcceptanceDocument }) {
  return (
    <LightFrame institutionName={document.institution?.name}>
      <AcceptanceDocumentView {...document} />
    </LightFrame>
  );
}
