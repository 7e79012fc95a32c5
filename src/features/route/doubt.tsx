import { CircleAlert } from 'lucide';
import { State } from '../../ui/state.tsx';
import styles from './route.module.css';

/** A question about what was typed, beside its field: it is kept all the same. Silent where there is none. */
export function Doubt({ children }: { children: string | false | undefined }) {
  return (
    <p class={styles.doubt} role="status">
      {children && (
        <State icon={CircleAlert} tone="warn">
          {children}
        </State>
      )}
    </p>
  );
}
