import type { ReactNode } from 'react';

interface IconProps {
  /** Edge length in px; 20 where nothing is said. */
  readonly size?: number;
}

/** A line drawing on a grid of 24, in the colour of the text around it; always beside a word or a label, so never read out. */
function draw(name: string, lines: ReactNode) {
  function Icon({ size = 20 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {lines}
      </svg>
    );
  }
  Icon.displayName = name;
  return Icon;
}

const circle = <circle cx="12" cy="12" r="8.5" />;
const envelope = <path d="M20.5 11V7.5a2 2 0 0 0-2-2h-13a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2H12M4 7l8 6 8-6" />;

export const CheckIcon = draw('CheckIcon', <path d="m5 12.5 4.5 4.5L19 7.5" />);
export const CopyIcon = draw(
  'CopyIcon',
  <>
    <rect x="8.5" y="8.5" width="11" height="11" rx="2.5" />
    <path d="M5.5 15.5a1.5 1.5 0 0 1-1-1.5V6.5a2 2 0 0 1 2-2H14a1.5 1.5 0 0 1 1.5 1" />
  </>,
);
export const LinkIcon = draw(
  'LinkIcon',
  <>
    <path d="M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1" />
    <path d="M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1" />
  </>,
);
export const PlusIcon = draw('PlusIcon', <path d="M12 5v14M5 12h14" />);
export const ChevronDownIcon = draw('ChevronDownIcon', <path d="m6 9.5 6 6 6-6" />);

export const ActiveIcon = draw(
  'ActiveIcon',
  <>
    {circle}
    <path d="m8.5 12.3 2.4 2.4 4.6-5" />
  </>,
);
export const ExpiredIcon = draw(
  'ExpiredIcon',
  <>
    {circle}
    <path d="M12 7.5V12l3 2" />
  </>,
);
export const PeopleIcon = draw(
  'PeopleIcon',
  <>
    <circle cx="9" cy="8.5" r="3.25" />
    <path d="M3.5 19c.3-3.2 2.5-5 5.5-5s5.2 1.8 5.5 5M15.5 5.6a3.25 3.25 0 0 1 0 5.8M17 14.4c2 .7 3.2 2.3 3.5 4.6" />
  </>,
);

export const MailQueuedIcon = draw(
  'MailQueuedIcon',
  <>
    {envelope}
    <circle cx="18" cy="17" r="3.5" />
    <path d="M18 15.5V17l1 .8" />
  </>,
);
export const MailSentIcon = draw('MailSentIcon', <path d="M20.5 3.5 3.5 10l6.5 3.5L14 20.5l6.5-17ZM10 13.5l4-4" />);
export const MailDeliveredIcon = draw(
  'MailDeliveredIcon',
  <>
    {envelope}
    <path d="m15 17.5 2 2 4-4.5" />
  </>,
);
export const MailFailedIcon = draw(
  'MailFailedIcon',
  <>
    {envelope}
    <path d="m16 15.5 4.5 4.5m0-4.5L16 20" />
  </>,
);

export const NoMatchIcon = draw(
  'NoMatchIcon',
  <>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="m15 15 5 5M8.5 8.5l4 4m0-4-4 4" />
  </>,
);
export const CloudOffIcon = draw(
  'CloudOffIcon',
  <path d="M4 4l16 16M9.5 6.6A6 6 0 0 1 17.4 11a4 4 0 0 1 2.4 6.3M16.5 18.5H8a4.5 4.5 0 0 1-1-8.9" />,
);
export const AlertIcon = draw(
  'AlertIcon',
  <>
    <path d="M10.6 4.8 3.3 17.4a1.6 1.6 0 0 0 1.4 2.4h14.6a1.6 1.6 0 0 0 1.4-2.4L13.4 4.8a1.6 1.6 0 0 0-2.8 0Z" />
    <path d="M12 9.5v4M12 16.6v.1" />
  </>,
);
export const BookIcon = draw(
  'BookIcon',
  <path d="M12 6.5C10 5 7.5 4.5 4 4.5v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-13c-3.5 0-6 .5-8 2Zm0 0v13" />,
);
export const KeyIcon = draw(
  'KeyIcon',
  <>
    <circle cx="8.5" cy="15.5" r="4" />
    <path d="m11.5 12.5 8-8m-3.5 3.5 2.5 2.5" />
  </>,
);
export const SignOutIcon = draw(
  'SignOutIcon',
  <path d="M14 5.5V5a1.5 1.5 0 0 0-1.5-1.5H6A1.5 1.5 0 0 0 4.5 5v14A1.5 1.5 0 0 0 6 20.5h6.5A1.5 1.5 0 0 0 14 19v-.5M9.5 12h11m-3.5-3.5 3.5 3.5-3.5 3.5" />,
);
const eye = <path d="M3 12c2-3.9 5.2-6 9-6s7 2.1 9 6c-2 3.9-5.2 6-9 6s-7-2.1-9-6Z" />;
export const EyeIcon = draw(
  'EyeIcon',
  <>
    {eye}
    <circle cx="12" cy="12" r="2.75" />
  </>,
);
export const EyeOffIcon = draw(
  'EyeOffIcon',
  <>
    {eye}
    <path d="m5 4 14 16" />
  </>,
);
