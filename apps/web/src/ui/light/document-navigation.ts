/** Loads another document: the dashboard and the light pages do not share one. An object, so that tests can watch it. */
export const documentNavigation = {
  /** Loads a URL of this site; Back returns to this page. */
  open: (url: string) => window.location.assign(url),
  /** Loads a URL of this site in place of this page. */
  replace: (url: string) => window.location.replace(url),
  /** Loads this URL again, with its fragment, which a link to it would lose. */
  reload: () => window.location.reload(),
};
