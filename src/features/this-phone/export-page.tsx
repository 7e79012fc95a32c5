import { PUBLIC_USES } from '../../domain/permission.ts';
import { purposeOptions } from '../../i18n/purpose-options.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Header } from '../../ui/header.tsx';
import type { ExportOrder } from './export-file.ts';
import { ExportNumbers } from './export-numbers.tsx';
import { type ExportPreview, previewExport } from './export-preview.ts';
import { ExportState } from './export-state.tsx';
import { filePicker } from './save-file.ts';
import { useExport } from './use-export.ts';
import { useExportChoice } from './use-export-choice.ts';
import styles from './export-page.module.css';

export interface ExportPageProps {
  /** what papers of plans say: an export holds them too */
  readonly paperWords: ExportOrder['paperWords'];
}

/** One file for other people: for whom, what is in it, what stays out and why. */
export function ExportPage({ paperWords }: ExportPageProps) {
  const { t } = useI18n();
  const { purpose, mine, choose } = useExportChoice();
  const choice = { purpose, mine };
  const preview = useQuery((store) => previewExport(store, choice), [purpose, mine]);
  const { making, forget, make, saveAs, stop } = useExport(paperWords);
  const pick = filePicker(window);
  const isMaking = making.kind === 'making';
  return (
    <>
      <Header
        title={t('export.title')}
        subtitle={t('export.about')}
        back={{ href: '/phone', label: t('phone.title') }}
      />
      <div class={styles.page}>
        <Choice
          legend={t('export.forWhom')}
          layout="column"
          options={purposeOptions(t, PUBLIC_USES)}
          value={purpose}
          onChange={(chosen) => {
            choose({ purpose: chosen, mine });
            forget();
          }}
          disabled={isMaking}
        />
        {preview?.hasOwn && (
          <Own
            mine={mine}
            onChange={(chosen) => {
              choose({ purpose, mine: chosen });
              forget();
            }}
            disabled={isMaking}
          />
        )}
        {preview && <ExportNumbers preview={preview} />}
        <ExportState making={making} expected={expectedBytes(preview)} onStop={stop} />
        {!isMaking && preview && (
          <ButtonRow>
            <Button kind="act" large onClick={() => void make(choice)}>
              {t('export.make')}
            </Button>
            {pick && (
              <Button large onClick={() => void saveAs(choice, pick)}>
                {t('export.saveAs')}
              </Button>
            )}
          </ButtonRow>
        )}
      </div>
    </>
  );
}

interface OwnProps {
  readonly mine: boolean;
  readonly onChange: (mine: boolean) => void;
  readonly disabled: boolean;
}

function Own({ mine, onChange, disabled }: OwnProps) {
  const { t } = useI18n();
  return (
    <Choice
      legend={t('export.mine')}
      layout="column"
      options={[
        { value: 'out', label: t('export.mineOut') },
        { value: 'in', label: t('export.mineIn'), hint: t('export.mineInHint') },
      ]}
      value={mine ? 'in' : 'out'}
      onChange={(chosen) => onChange(chosen === 'in')}
      disabled={disabled}
    />
  );
}

/** About what a table or a page weighs, for a bar that doesn't stand still where there is no sound. */
const TEXT = 2000;

function expectedBytes(preview: ExportPreview | undefined): number {
  if (!preview) return TEXT;
  const { inside, bytes } = preview;
  const pages = inside.interviews.length + inside.words.length + inside.plans.length + inside.others.length;
  return bytes + (pages + 1) * TEXT;
}
