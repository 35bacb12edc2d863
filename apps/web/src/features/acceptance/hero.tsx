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
          srcSet={widthsOf(imageUrl)}
          sizes="(min-width: 60rem) 36rem, 100vw"
          alt=""
          decoding="async"
          fetchPriority="high"
        />
      )}
    </div>
  );
}

/** An image 1600 px wide also exists 640 px wide, for small screens. */
function widthsOf(imageUrl: string): string | undefined {
  if (!imageUrl.endsWith('-1600.webp')) return undefined;
  return `${imageUrl.replace(/-1600\.webp$/, '-640.webp')} 640w, ${imageUrl} 1600w`;
}
