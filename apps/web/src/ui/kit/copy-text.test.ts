import { copyText } from './copy-text.js';

const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');

function stubBrowser(writeText: ((text: string) => Promise<void>) | undefined, execCommand?: () => boolean): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: writeText && { writeText } });
  Object.defineProperty(document, 'execCommand', { configurable: true, value: execCommand });
}

describe('Copying', () => {
  afterEach(() => Object.defineProperty(navigator, 'clipboard', clipboard ?? { configurable: true, value: undefined }));

  it('puts the text on the clipboard', async () => {
    const copied: string[] = [];
    stubBrowser(async (text) => void copied.push(text));
    expect(await copyText('AB2K7MZ')).toBe(true);
    expect(copied).toEqual(['AB2K7MZ']);
  });

  it('works without HTTPS too, and leaves nothing in the page', async () => {
    const selected: string[] = [];
    stubBrowser(undefined, () => selected.push(document.querySelector('textarea')?.value ?? '') > 0);
    expect(await copyText('AB2K7MZ')).toBe(true);
    expect(selected).toEqual(['AB2K7MZ']);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('returns false if the browser refuses', async () => {
    stubBrowser(
      () => Promise.reject(new Error('denied')),
      () => false,
    );
    expect(await copyText('AB2K7MZ')).toBe(false);
  });
});
