import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Html } from '@react-email/html';
import { Preview } from '@react-email/preview';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import type { ReactElement, ReactNode } from 'react';
import { isolated } from '../isolated.js';
import { messages } from '../messages.en.js';
import { DARK_COLOURS, styles } from './mail-styles.js';

/** What every mail has in common: the institution's name first, then a heading; no images; for any width, light and dark. */
export function MailPage(props: {
  readonly institutionName: string;
  /** What mail programs show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Html lang="en" dir="ltr">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <style>{DARK_COLOURS}</style>
      </Head>
      <Body className="page" style={styles.page}>
        <Preview>{props.preview}</Preview>
        <Container style={styles.container}>
          <Section className="card" style={styles.card}>
            <Text className="institution" style={styles.institution}>
              {isolated(props.institutionName)}
            </Text>
            <Heading as="h1" style={styles.heading}>
              {props.heading}
            </Heading>
            {props.children}
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

export function Paragraph({ children }: { readonly children: string }): ReactElement {
  return <Text style={styles.paragraph}>{children}</Text>;
}

/** A value with its name above it. */
export function Fact({ label, value }: { readonly label: string; readonly value: string }): ReactElement {
  return (
    <Text style={styles.paragraph}>
      <span className="soft" style={styles.label}>
        {label}
      </span>
      <br />
      {value}
    </Text>
  );
}

/** Alone on its line in the plain text, for people to copy and programs to find (decisions, Typing it). */
export function Password({ label, value }: { readonly label: string; readonly value: string }): ReactElement {
  return (
    <>
      <Text className="soft" style={styles.label}>
        {label}
      </Text>
      <Text style={styles.paragraph}>
        <strong className="password" style={styles.password}>
          {value}
        </strong>
      </Text>
    </>
  );
}

/** A button, and its URL for whoever prefers to read where it leads; the plain text has the URL once. */
export function Action({ label, url }: { readonly label: string; readonly url: string }): ReactElement {
  return (
    <>
      <Button className="button" style={styles.button} href={url}>
        {label}
      </Button>
      <Text className="soft" style={styles.url} data-skip-in-text="true">
        {url}
      </Text>
    </>
  );
}

/** What to do for whoever did not cause the mail. */
export function WasntYou({ children }: { readonly children: string }): ReactElement {
  return (
    <Text className="soft" style={styles.aside}>
      <strong>{messages.wasntYou}</strong>
      <br />
      {children}
    </Text>
  );
}
