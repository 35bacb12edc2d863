import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';

interface CarriedPassword {
  /** Keeps the password typed at the sign-in for the page to choose a new one. */
  readonly carry: (password: string) => void;
  readonly read: () => string | undefined;
  readonly forget: () => void;
}

const nothingCarried: CarriedPassword = { carry: () => undefined, read: () => undefined, forget: () => undefined };
const CarriedPasswordContext = createContext<CarriedPassword>(nothingCarried);

/**
 * Holds a password in memory from the sign-in to the forced change, so that nobody types it twice. It is in no
 * storage and no history entry; after a reload the page asks for it.
 */
export function CarriedPasswordProvider({ children }: { readonly children: ReactNode }) {
  const password = useRef<string>(undefined);
  const carried = useMemo<CarriedPassword>(
    () => ({
      carry: (typed) => {
        password.current = typed;
      },
      read: () => password.current,
      forget: () => {
        password.current = undefined;
      },
    }),
    [],
  );
  return <CarriedPasswordContext value={carried}>{children}</CarriedPasswordContext>;
}

export function useCarriedPassword(): CarriedPassword {
  return useContext(CarriedPasswordContext);
}
