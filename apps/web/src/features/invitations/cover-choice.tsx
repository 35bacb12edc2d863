import { Check } from 'lucide-react';
import { useId } from 'react';
import classes from './cover-choice.module.css';
import { COVERS, coverUrl, thumbnailOf } from './cover-image.js';
import { useInvitationMessages } from './messages.js';

interface CoverChoiceProps {
  /** Null for no image. */
  readonly value: string | null;
  readonly onChange: (imageUrl: string | null) => void;
  readonly error: string | undefined;
}

/** The background image: none, or one of the built-in covers. */
export function CoverChoice({ value, onChange, error }: CoverChoiceProps) {
  const messages = useInvitationMessages().form;
  const name = useId();
  const choices = [
    { imageUrl: null, label: messages.noImage },
    ...COVERS.map((cover) => ({ imageUrl: coverUrl(cover), label: messages.covers[cover] })),
  ];
  return (
    <fieldset className={classes.choice} aria-describedby={error && `${name}-error`}>
      <legend className={classes.legend}>{messages.image}</legend>
      <div className={classes.tiles}>
        {choices.map(({ imageUrl, label }) => (
          <label className={classes.tile} key={label}>
            <input
              className={classes.radio}
              type="radio"
              name={name}
              checked={value === imageUrl}
              onChange={() => onChange(imageUrl)}
            />
            <span className={classes.picture}>
              {imageUrl !== null && (
                <img src={thumbnailOf(imageUrl)} alt="" width="640" height="360" loading="lazy" decoding="async" />
              )}
              <span className={classes.mark}>
                <Check size={16} />
              </span>
            </span>
            {label}
          </label>
        ))}
      </div>
      {error && (
        <p className={classes.error} id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
