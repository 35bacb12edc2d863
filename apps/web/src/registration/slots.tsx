import { type ComponentType, createContext, type ReactNode, useContext } from 'react';

/** The props of each slot: a place in a page that other features fill. */
export interface SlotProps {
  /** A form's field that chooses a course, or creates one. */
  readonly courseField: {
    readonly value: string | null;
    readonly onChange: (courseId: string | null) => void;
    readonly onBlur?: () => void;
    readonly error?: ReactNode;
  };
  /** A list's filter by course; null for all courses. */
  readonly courseFilter: {
    readonly value: string | null;
    readonly onChange: (courseId: string | null) => void;
    readonly className?: string;
  };
  /** Sections of an invitation's page, below its code and link. */
  readonly invitationSections: { readonly invitationId: string };
}

export type SlotName = keyof SlotProps;

/** The slots that a feature fills, each with a component that is loaded when a page with the slot is opened. */
export type SlotFillers = { readonly [Name in SlotName]?: () => Promise<ComponentType<SlotProps[Name]>> };

/** The components in each slot, as far as they are loaded. */
export type SlotComponents = { readonly [Name in SlotName]?: readonly ComponentType<SlotProps[Name]>[] };

/** Provides what {@link Slot} shows. */
export const SlotsContext = createContext<SlotComponents>({});

interface SlotElementProps<Name extends SlotName> {
  readonly name: Name;
  readonly props: SlotProps[Name];
}

/** Shows every component that features have put into a slot. @throws Error if the page does not name the slot */
export function Slot<Name extends SlotName>({ name, props }: SlotElementProps<Name>) {
  const components = useContext(SlotsContext)[name];
  if (!components) throw new Error(`The slot ${name} is not loaded: name it in the descriptor of the page.`);
  // oxlint-disable-next-line react/no-array-index-key -- the list of features never changes while the page is open
  return components.map((Component, index) => <Component key={index} {...props} />);
}

/** The slots of all features. Each component is loaded once. */
export class SlotRegistry {
  readonly #fillers: readonly SlotFillers[];
  readonly #loaded: { [Name in SlotName]?: readonly ComponentType<SlotProps[Name]>[] } = {};

  constructor(fillers: readonly SlotFillers[]) {
    this.#fillers = fillers;
  }

  get components(): SlotComponents {
    return this.#loaded;
  }

  /** Loads what these slots hold. */
  async load(names: readonly SlotName[]): Promise<void> {
    await Promise.all(names.map((name) => this.#loadSlot(name)));
  }

  async #loadSlot<Name extends SlotName>(name: Name): Promise<void> {
    if (this.#loaded[name]) return;
    const loads = this.#fillers.flatMap((fillers) => fillers[name] ?? []);
    Object.assign(this.#loaded, { [name]: await Promise.all(loads.map((load) => load())) });
  }
}
