import { html } from './html.js';

describe('the html tag', () => {
  it('escapes what is put in, for text and for quoted attributes', () => {
    const name = `<img src=x onerror="alert('1')"> & co`;
    const escaped = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co';
    expect(html`<p title="${name}">${name}</p>`.text).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  it('leaves HTML of its own making as it is, and puts lists in one after the other', () => {
    const items = ['a', '<b>'].map((item) => html`<i>${item}</i>`);
    expect(html`<p>${items}${3}</p>`.text).toBe('<p><i>a</i><i>&lt;b&gt;</i>3</p>');
  });
});
