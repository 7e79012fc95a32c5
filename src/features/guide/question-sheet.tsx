import { Check, Trash2 } from 'lucide';
import type { Guide } from '../../domain/guide.ts';
import type { Listed } from '../../domain/json.ts';
import { QUESTION_ICONS, type Question } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item, Json } from '../../store/types.ts';
import { useRecord } from '../../store/use-record.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Fold } from '../../ui/fold.tsx';
import { questionIcon } from '../../ui/question-icon.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Switch } from '../../ui/switch.tsx';
import { recordOf, writeQuestion } from './guide-write.ts';
import styles from './guide.module.css';
import { QuestionAnswer } from './question-answer.tsx';
import { QuestionTexts } from './question-texts.tsx';
import { QuestionWhen } from './question-when.tsx';

export interface QuestionSheetProps {
  readonly item: Item;
  readonly guide: Listed<Guide>;
  /** the record that is open */
  readonly open: string | undefined;
  readonly onClose: () => void;
  readonly onBin: (question: Question) => Promise<void>;
}

/** Everything about one question. Each field saves itself. */
export function QuestionSheet({ item, guide, open, onClose, onBin }: QuestionSheetProps) {
  const { t } = useI18n();
  const question = guide.questions.find(
    (each, index) => recordOf(item.id, each, index, item.values) === open,
  );
  return (
    <Sheet
      open={open !== undefined}
      title={t('guide.question')}
      closeLabel={t('kit.close')}
      onClose={onClose}
    >
      {open !== undefined && question && (
        <QuestionForm
          key={open}
          record={open}
          question={question}
          item={item}
          guide={guide}
          onClose={onClose}
          onBin={onBin}
        />
      )}
    </Sheet>
  );
}

type FormProps = Omit<QuestionSheetProps, 'open'> & { readonly record: string; readonly question: Question };

/** What each part of the form edits. */
export interface QuestionEdit {
  readonly record: string;
  readonly question: Question;
  readonly guide: Listed<Guide>;
  /** whether it has a record of its own by now */
  readonly begun: boolean;
  /** the cells as they stand; those of a list as they are about to be */
  readonly values: Readonly<Record<string, Json>>;
  readonly write: (fields: Record<string, Json>) => Promise<boolean>;
}

function QuestionForm({ record, question, item, guide, onClose, onBin }: FormProps) {
  const { t } = useI18n();
  const save = useSave();
  const read = useRecord('programme', record);
  if (!read) return null;
  const listed = Object.fromEntries(
    Object.entries(question.text).map(([lang, words]) => [`text.${lang}`, words]),
  );
  const edit: QuestionEdit = {
    record,
    question,
    guide,
    begun: read.item !== undefined,
    values: read.item?.values ?? listed,
    write: (fields) => save((store) => writeQuestion(store, item, record, fields)),
  };
  const bin = async () => {
    // Of a guide that is still a list the record has to be there first.
    if (question.record === undefined && !(await edit.write({}))) return;
    onClose();
    await onBin({ ...question, record });
  };
  return (
    <Stack gap="wide">
      <QuestionTexts {...edit} />
      <QuestionAnswer {...edit} />
      <Switch
        label={t('guide.core')}
        hint={t('guide.coreHint')}
        checked={question.core}
        onChange={(core) => edit.write({ core })}
      />
      <QuestionWhen {...edit} />
      <Fold summary={t('guide.icon')}>
        <Chips
          legend={t('guide.icon')}
          options={QUESTION_ICONS.map((icon) => ({
            value: icon,
            label: t(`guide.icon.${icon}`),
            icon: questionIcon(icon),
          }))}
          value={question.icon}
          onChange={(icon) => void edit.write({ icon })}
        />
      </Fold>
      <Button kind="act" icon={Check} large onClick={onClose}>
        {t('guide.done')}
      </Button>
      <p class={styles.apart}>
        <Button kind="danger" icon={Trash2} onClick={() => void bin()}>
          {t('guide.questionToBin')}
        </Button>
      </p>
    </Stack>
  );
}
