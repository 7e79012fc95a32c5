import { useAnswered } from '../../store/use-route-time.tsx';
import { useCourier } from '../../sync/use-courier.tsx';

/**
 * Whether all that the route holds may be taken to be on this phone: a first sync that was cut off half-way must not make the other
 * half news. Without an endpoint, or before it ever answered, what is here came whole.
 */
export function useIsWhole(): boolean {
  const courier = useCourier();
  const { heard } = useAnswered();
  if (courier === undefined) return true;
  const { running, done } = courier.state.value;
  return !running && (done > 0 || heard === 0);
}
