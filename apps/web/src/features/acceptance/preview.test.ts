import { aPreview } from '../../../test/acceptance-data.js';
import { embeddedPreview } from './preview.js';

/** A page as the server writes it. */
function pageWith(json: string | null): Document {
  const page = document.implementation.createHTMLDocument();
  if (json === null) return page;
  const script = page.createElement('script');
  script.type = 'application/json';
  script.id = 'preview';
  script.textContent = json;
  page.body.append(script);
  return page;
}

describe('The data that the server writes into the page', () => {
  it('is the data of the query', () => {
    expect(embeddedPreview(pageWith(JSON.stringify(aPreview())))).toEqual(aPreview());
  });

  it.each([
    ['nothing', null],
    ['an empty element', ''],
    ['half of it', '{"invitationPreview":'],
  ])('is missing if there is %s', (_kind, json) => {
    expect(embeddedPreview(pageWith(json))).toBeUndefined();
  });
});
