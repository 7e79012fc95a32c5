import { useId } from 'preact/hooks';
import { type Case, caseOf } from '../../../domain/case.ts';
import type { Listed } from '../../../domain/json.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Weave } from '../../../ui/weave.tsx';
import type { Edit } from '../use-edit.ts';
import shared from '../route.module.css';
import styles from './case.module.css';

export interface WeaveFieldProps {
  item: Item;
  edit: Edit;
  cases: ReadonlyMap<string, Listed<Case>>;
}

const BANDS = [0, 1, 2, 3, 4, 5, 6, 7];

/** Which band of colours the case has; the words say which others have it, since colours tell nobody that. */
export function WeaveField({ item, edit, cases }: WeaveFieldProps) {
  const { t, format } = useI18n();
  const name = useId();
  const { weave } = caseOf(item.values);
  const others = (band: number) =>
    [...cases.values()]
      .filter((held) => held.id !== item.id && held.weave === band)
      .map(({ title }) => title);
  return (
    <fieldset class={shared.group}>
      <legend>{t('cases.weave')}</legend>
      <div class={styles.bands}>
        {BANDS.map((band) => (
          <label key={band} class={styles.band}>
            <input
              type="radio"
              name={name}
              checked={band === weave}
              onChange={() => void edit.write({ weave: band })}
            />
            <span class={styles.bandWords}>
              {t('cases.band', { number: String(band + 1) })}
              {others(band).length > 0 && <small>{format.list(others(band))}</small>}
            </span>
            <span class={styles.woven}>
              <Weave order={band} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
