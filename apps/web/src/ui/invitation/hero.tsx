import styles from './hero.module.css';

interface HeroProps {
  /** A URL on this server; null for a drawing in its place. */
  readonly imageUrl: string | null;
}

/** The image above an invitation, in a frame whose size is known before it has loaded. It is decorative. */
export function Hero({ imageUrl }: HeroProps) {
  return (
    <div className={styles.frame}>
      {imageUrl === null ? (
        <div className={styles.arcade} />
      ) : (
        <img
          className={styles.image}
          src={imageUrl}
          {...imageWidths(imageUrl)}
          alt=""
          decoding="async"
          fetchPriority="high"
        />
      )}
    </div>
  );
}

/** The widths in which an image exists, as an image element offers them: 1600 px also as 640 px, for small screens. */
export function imageWidths(imageUrl: string): { readonly srcSet: string; readonly sizes: string } | undefined {
  if (!imageUrl.endsWith('-1600.webp')) return undefined;
  return {
    srcSet: `${imageUrl.replace(/-1600\.webp$/, '-640.webp')} 640w, ${imageUrl} 1600w`,
    sizes: '(min-width: 60rem) 36rem, 100vw',
  };
}
