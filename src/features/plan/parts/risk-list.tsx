import { ArrowDown, ArrowUp, ArrowUpDown, Check, CircleMinus, CirclePlus, Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../../../i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { RiskItem } from './risks.tsx';
import styles from './risks.module.css';
import { type Moves, useMoves } from './use-moves.ts';

interface RiskListProps {
  readonly risks: readonly RiskItem[];
  readonly onOpen: (id: string) => void;
}

/** All of one sort, in the order of the team. */
export function RiskList({ risks, onOpen }: RiskListProps) {
  const { t } = useI18n();
  const [ordering, setOrdering] = useState(false);
  const moves = useMoves(risks);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of an unstyled list */}
      <ol class={styles.list} ref={moves.list} role="list">
        {risks.map((risk, index) => (
          <OneRisk
            key={risk.id}
            risk={risk}
            place={{ index, count: risks.length }}
            moves={ordering ? moves : undefined}
            onOpen={() => onOpen(risk.id)}
          />
        ))}
      </ol>
      <p class={styles.small} role="status">
        {moves.said}
      </p>
      {risks.length > 1 && (
        <div>
          <Button
            icon={ordering ? Check : ArrowUpDown}
            aria-pressed={ordering}
            onClick={() => setOrdering(!ordering)}
          >
            {t('road.order')}
          </Button>
        </div>
      )}
    </>
  );
}

interface OneRiskProps {
  readonly risk: RiskItem;
  readonly place: { readonly index: number; readonly count: number };
  /** absent while nobody puts them in order */
  readonly moves: Moves | undefined;
  readonly onOpen: () => void;
}

function OneRisk({ risk: { id, sort, what, answer }, place, moves, onOpen }: OneRiskProps) {
  const { t } = useI18n();
  const helps = sort === 'opportunity';
  const name = what || t(helps ? 'road.newHelp' : 'road.newObstacle');
  return (
    <li class={styles.risk} data-sort={sort}>
      <p class={styles.what}>
        <span class={styles.sign}>
          <Icon icon={helps ? CirclePlus : CircleMinus} />
        </span>
        <strong dir="auto">{name}</strong>
      </p>
      <p class={styles.answer} data-empty={answer === '' ? '' : undefined} dir="auto">
        {answer === '' ? t('road.noAnswer') : t('road.answerOf', { words: answer })}
      </p>
      {moves ? (
        <ButtonRow>
          <Button
            icon={ArrowUp}
            disabled={place.index === 0}
            aria-label={t('guide.upOf', { what: name })}
            data-move={`-1 ${id}`}
            onClick={() => moves.move(id, -1, name)}
          >
            {t('guide.up')}
          </Button>
          <Button
            icon={ArrowDown}
            disabled={place.index === place.count - 1}
            aria-label={t('guide.downOf', { what: name })}
            data-move={`1 ${id}`}
            onClick={() => moves.move(id, 1, name)}
          >
            {t('guide.down')}
          </Button>
        </ButtonRow>
      ) : (
        <div>
          <Button kind="plain" icon={Pencil} aria-label={t('road.changeOf', { what: name })} onClick={onOpen}>
            {t('road.change')}
          </Button>
        </div>
      )}
    </li>
  );
}
