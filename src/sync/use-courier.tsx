import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Courier } from './courier.ts';

const CourierContext = createContext<Courier | undefined>(undefined);
/** Gives the screens of a route its courier. */
export const CourierProvider = CourierContext.Provider;

/** The courier of the open route; undefined where the route lives on this phone only. */
export function useCourier(): Courier | undefined {
  return useContext(CourierContext);
}
