import type { CSSProperties } from 'react';

// Mail programs support no variables, and many drop style sheets: every element has its own style, and the sheet in the
// head has only the dark colours.
const FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const CODE_FONT = 'ui-monospace,SFMono-Regular,Menlo,Consolas,monospace';
const INK = '#15201c';
const SOFT = '#4c5a54';
const LINE = '1px solid #d9e0db';
const GREEN = '#125d47';

export const styles = {
  page: {
    margin: 0,
    padding: 0,
    backgroundColor: '#f5f7f4',
    color: INK,
    fontFamily: FONT,
    fontSize: '16px',
    lineHeight: 1.55,
  },
  container: { maxWidth: '560px', margin: '0 auto', padding: '24px 16px' },
  card: { backgroundColor: '#ffffff', border: LINE, borderRadius: '12px', padding: '28px 24px 12px' },
  institution: {
    margin: '0 0 20px',
    fontSize: '14px',
    lineHeight: 1.4,
    fontWeight: 600,
    color: GREEN,
    overflowWrap: 'anywhere',
  },
  heading: { margin: '0 0 20px', fontSize: '22px', lineHeight: 1.25, fontWeight: 700, overflowWrap: 'anywhere' },
  paragraph: { margin: '0 0 20px', fontSize: '16px', lineHeight: 1.55, overflowWrap: 'anywhere' },
  label: { margin: '0 0 4px', fontSize: '14px', lineHeight: 1.4, color: SOFT },
  password: {
    display: 'inline-block',
    padding: '12px 16px',
    borderRadius: '8px',
    backgroundColor: '#eef7f3',
    color: '#0c4838',
    fontFamily: CODE_FONT,
    fontSize: '20px',
    fontWeight: 700,
    letterSpacing: '1px',
    whiteSpace: 'nowrap',
    WebkitUserSelect: 'all',
    userSelect: 'all',
  },
  button: {
    padding: '12px 24px',
    borderRadius: '8px',
    backgroundColor: GREEN,
    color: '#ffffff',
    fontWeight: 600,
    textDecoration: 'none',
  },
  url: { margin: '8px 0 20px', fontSize: '14px', lineHeight: 1.4, color: SOFT, overflowWrap: 'anywhere' },
  aside: {
    margin: '28px 0 16px',
    paddingTop: '16px',
    borderTop: LINE,
    fontSize: '14px',
    lineHeight: 1.55,
    color: SOFT,
  },
} as const satisfies Record<string, CSSProperties>;

/** No quotes and no `>`: React would escape them. */
export const DARK_COLOURS = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page,.page td{background-color:#0e1513!important;color:#e9f0ec!important}
.card,.card td{background-color:#161f1c!important;border-color:#2a3632!important}
.institution{color:#83d3b5!important}
.soft{color:#a9b8b1!important;border-color:#2a3632!important}
.password{background-color:#15302a!important;color:#83d3b5!important}
.button{background-color:#83d3b5!important;color:#06231b!important}
}`;
