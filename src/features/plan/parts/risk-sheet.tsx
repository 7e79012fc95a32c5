import { Check, CircleMinus, CirclePlus, Trash2 } from 'lucide';
import { RISK_SORTS, type RiskSort } from '../../../domain/plan-parts/result.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellVersions, PlanCell } from '../plan-cell.tsx';
import type { RiskItem } from './risks.tsx';
import styles from './risks.module.css';

interface RiskSheetProps {
  /** undefined while the sheet is closed */
  readonly risk: RiskItem | undefined;
  readonly onClose: () => void;
  readonly onBin: (risk: RiskItem) => void;
}

/** What it is, and what the team does about it; both save themselves. */
export function RiskSheet({ risk, onClose, onBin }: RiskSheetProps) {
  const { t } = useI18n();
  const helps = risk?.sort === 'opportunity';
  return (
    <Sheet
      open={risk !== undefined}
      title={risk?.what || t(helps ? 'road.newHelp' : 'road.newObstacle')}
      closeLabel={t('kit.close')}
      onClose={onClose}
    >
      {risk && <RiskForm key={risk.id} risk={risk} onClose={onClose} onBin={() => onBin(risk)} />}
    </Sheet>
  );
}

interface RiskFormProps {
  readonly risk: RiskItem;
  readonly onClose: () => void;
  readonly onBin: () => void;
}

function RiskForm({ risk: { id, item, sort }, onClose, onBin }: RiskFormProps) {
  const { t } = useI18n();
  const save = useSave();
  const { scope, kind } = item;
  const turn = (to: RiskSort) => void save((store) => store.write({ scope, kind, id, fields: { sort: to } }));
  return (
    <Stack>
      <PlanCell item={item} field="what" label={t('road.what')} hint={t('road.whatHint')} read={trimmed} />
      <PlanCell item={item} field="answer" label={t('road.answer')} read={trimmed} />
      <Chips
        legend={t('road.sort')}
        options={RISK_SORTS.map((value) => ({
          value,
          label: t(`road.sort.${value}`),
          icon: value === 'opportunity' ? CirclePlus : CircleMinus,
        }))}
        value={sort}
        onChange={turn}
      />
      <CellVersions
        item={item}
        field="sort"
        show={(value) => (value === 'opportunity' || value === 'obstacle' ? t(`road.sort.${value}`) : '')}
      />
      <Button kind="act" icon={Check} large onClick={onClose}>
        {t('kit.done')}
      </Button>
      <p class={styles.apart}>
        <Button kind="danger" icon={Trash2} onClick={onBin}>
          {t('road.toBin')}
        </Button>
      </p>
    </Stack>
  );
}

function trimmed(words: string): string {
  return words.trim();
}
