import styles from './arch-picture.module.css';

/** What the picture shows, by the outcome. */
export type ArchScene = 'accepted' | 'not-valid' | 'expired' | 'full' | 'failed';

/** The logo's arch as a small scene; the text beside it says the same. */
export function ArchPicture({ scene }: { readonly scene: ArchScene }) {
  return (
    <svg className={styles.picture} viewBox="0 0 120 112" width="120" height="112" aria-hidden="true" focusable="false">
      {scene === 'accepted' && <path className={styles.light} d="M30 106V48a30 30 0 0 1 60 0v58z" />}
      {scene === 'expired' && <path className={styles.leaves} d="M30 106V48a30 30 0 0 1 60 0v58zM60 20v86" />}
      <path
        className={styles.arch}
        strokeDasharray={scene === 'not-valid' ? '1 11' : scene === 'failed' ? '62 18 200' : undefined}
        d="M28 106V48a32 32 0 0 1 64 0v58"
      />
      <path className={styles.ground} d="M6 106h108" />
      {scene === 'full' && (
        <path className={styles.crowd} d="M46 94h.01M60 94h.01M74 94h.01M53 79h.01M67 79h.01M60 64h.01" />
      )}
      {scene === 'expired' && <path className={styles.knobs} d="M54 66h.01M66 66h.01" />}
      <circle className={styles.person} data-scene={scene} cx={scene === 'accepted' ? 60 : 13} cy="94" r="9" />
    </svg>
  );
}
