import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type VariantColorsResolver,
} from '@mantine/core';

/** Buttons take their colours from the tokens, which follow the colour scheme. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const isDanger = input.color === 'danger';
  if (input.variant === 'filled') {
    return {
      background: isDanger ? 'var(--color-danger)' : 'var(--color-primary)',
      hover: isDanger ? 'var(--color-danger-hover)' : 'var(--color-primary-hover)',
      color: isDanger ? 'var(--color-surface)' : 'var(--color-on-primary)',
      border: '1px solid transparent',
    };
  }
  if (input.variant === 'subtle' || input.variant === 'light') {
    return {
      background: input.variant === 'light' ? 'var(--color-primary-soft)' : 'transparent',
      hover: isDanger ? 'var(--color-danger-soft)' : 'var(--color-primary-soft)',
      color: isDanger ? 'var(--color-danger)' : 'var(--color-link)',
      border: '1px solid transparent',
    };
  }
  return defaultVariantColorsResolver(input);
};

/** Mantine with our fonts, radii and colours; every value comes from ui/light/tokens.css. */
export const dashboardTheme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 3 },
  colors: {
    pine: [
      '#eef7f3',
      '#d8ece3',
      '#b3d9c9',
      '#83d3b5',
      '#58a78a',
      '#338c6e',
      '#1d7358',
      '#125d47',
      '#0c4838',
      '#08332a',
    ],
    gray: [
      '#f5f7f4',
      '#edf1ed',
      '#e3e9e4',
      '#d9e0db',
      '#b9c4bd',
      '#75857d',
      '#4c5a54',
      '#3a4641',
      '#26312c',
      '#15201c',
    ],
    dark: [
      '#e9f0ec',
      '#c9d5cf',
      '#a9b8b1',
      '#75867e',
      '#2a3632',
      '#202b27',
      '#161f1c',
      '#0e1513',
      '#0a100e',
      '#060a09',
    ],
  },
  variantColorResolver,
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-code)',
  headings: { fontFamily: 'var(--font-display)', fontWeight: '600' },
  radius: { sm: 'var(--radius-sm)', md: 'var(--radius-md)', lg: 'var(--radius-lg)' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The resolver above is called only if a variant is named.
    Button: { defaultProps: { size: 'md', variant: 'filled' } },
    ActionIcon: { defaultProps: { variant: 'default' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    // Without it, browsers give the list of options a stop for Tab, which is lost when the list closes. A list of options may
    // hold groups of them, and no other element that can be focused.
    Select: { defaultProps: { size: 'md', scrollAreaProps: { viewportProps: { tabIndex: -1, role: 'group' } } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 150 } },
    ModalRoot: {
      // The scroll lock writes a style element, which the content policy forbids; a rule in dashboard.css replaces it.
      defaultProps: { centered: true, lockScroll: false, radius: 'md', transitionProps: { duration: 120 } },
    },
  },
});

const roles = {
  '--mantine-color-body': 'var(--color-paper)',
  '--mantine-color-text': 'var(--color-ink)',
  '--mantine-color-dimmed': 'var(--color-ink-soft)',
  '--mantine-color-placeholder': 'var(--color-ink-soft)',
  '--mantine-color-error': 'var(--color-danger)',
  '--mantine-color-anchor': 'var(--color-link)',
  '--mantine-color-default': 'var(--color-surface)',
  '--mantine-color-default-hover': 'var(--color-hover)',
  '--mantine-color-default-color': 'var(--color-ink)',
  '--mantine-color-default-border': 'var(--color-control-edge)',
  '--mantine-color-disabled': 'var(--color-line)',
  '--mantine-color-disabled-color': 'var(--color-ink-soft)',
  '--mantine-color-disabled-border': 'var(--color-line)',
  '--mantine-primary-color-filled': 'var(--color-primary)',
  '--mantine-primary-color-filled-hover': 'var(--color-primary-hover)',
};

/** Mantine's colour variables are those of the tokens, in both colour schemes. */
export const resolveRoles: CSSVariablesResolver = () => ({ variables: {}, light: roles, dark: roles });
