import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Draft } from '../domain/draft.ts';
import type { Identity } from './database.ts';
import type { Settings } from './settings.ts';
import type { Profile } from './types.ts';

/** A new route on this phone: who, which, and what it begins with. */
export interface NewRoute {
  readonly identity: Omit<Identity, 'id' | 'device' | 'token' | 'created'>;
  /** records in plain words, as samples and templates give them */
  readonly seeds: readonly Draft[];
}

/** The routes on this phone and the settings that they share; the app gives it. */
export interface Routes {
  readonly profiles: readonly Profile[];
  readonly open: Profile | undefined;
  readonly settings: Settings;
  /** where the recording that goes on has its screen; until it is over, no route is opened, made, joined or left */
  readonly recording: string | undefined;
  /** Opens another route that is on this phone. */
  switchTo(id: string): Promise<void>;
  /** Hands an invitation to a profile that is on this phone, and opens it. @throws SaveError */
  rejoin(id: string, invite: string): Promise<void>;
  /** Makes the route's databases, fills them, and opens it. @throws SaveError */
  add(route: NewRoute): Promise<Profile>;
  /** The programme of a route on this phone, for a copy of it. @throws SaveError */
  programmeOf(id: string): Promise<readonly Draft[]>;
  /** Takes a route off this phone; only a person starts it. */
  remove(id: string): Promise<void>;
  change(settings: Partial<Settings>): Promise<void>;
}

const RoutesContext = createContext<Routes | undefined>(undefined);
/** Gives all screens the routes of this phone. */
export const RoutesProvider = RoutesContext.Provider;

/** The routes of this phone, and what can be done with them. */
export function useRoutes(): Routes {
  const routes = useContext(RoutesContext);
  if (routes === undefined) throw new Error('the app gives no routes here');
  return routes;
}
