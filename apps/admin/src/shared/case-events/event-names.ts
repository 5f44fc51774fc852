import { createContext } from 'react';

/** Finds the name of a user, measure or decision by its id; undefined when it is not known here. */
export type NameOf = (id: string | undefined) => string | undefined;

/** Given by the case page, which knows what the events of the case point at. */
export const EventNamesContext = createContext<NameOf>(() => undefined);
