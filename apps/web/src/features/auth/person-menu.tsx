import { Menu, UnstyledButton } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useDashboardWords } from '../../i18n/dashboard-words.js';
import { ChevronDownIcon, KeyIcon, SignOutIcon } from '../../ui/icons.js';
import { pathLeadingTo } from './destination.js';
import classes from './person-menu.module.css';
import { useSignOut } from './use-sign-out.js';
import { useViewer } from './viewer-context.js';

/** Who is signed in, and what they can do about it. */
export function PersonMenu() {
  const words = useDashboardWords().person;
  const location = useLocation();
  const { name, email, role } = useViewer();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width="16rem" returnFocus>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={words.menu({ name })}>
          <span className={classes.initials} aria-hidden="true">
            {initialsOf(name)}
          </span>
          <span className={classes.name}>{name}</span>
          <ChevronDownIcon size={16} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who} role="presentation">
          <strong>{name}</strong>
          <span>{email}</span>
          <span>{words.roles[role]}</span>
        </div>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to={pathLeadingTo('/choose-password', location)}
          leftSection={<KeyIcon size={18} />}
        >
          {words.changePassword}
        </Menu.Item>
        <Menu.Item leftSection={<SignOutIcon size={18} />} onClick={signOut}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The first letters of the first and the last name, whatever the script. */
function initialsOf(name: string): string {
  const parts = name.split(/\s+/);
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.map((part) => Array.from(part ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
}
