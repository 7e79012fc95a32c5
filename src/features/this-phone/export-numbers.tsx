import { mediaOf } from '../../domain/media.ts';
import { LEFT_REASONS, type LeftReason } from '../../export/labels.ts';
import type { Key } from '../../i18n/catalogue.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { ExportList } from './export-list.tsx';
import { type ExportPreview, INSIDE, type Inside } from './export-preview.ts';
import styles from './export-page.module.css';

const WORDS = {
  interviews: 'export.insideInterviews',
  words: 'export.insideWords',
  plans: 'export.insidePlans',
  sounds: 'export.insideSounds',
  pictures: 'export.insidePictures',
  others: 'export.insideOthers',
} as const satisfies Record<Inside, Key>;

/** In numbers what goes and what stays, and why; each number opens what it counts. */
export function ExportNumbers({ preview }: { preview: ExportPreview }) {
  const { t, format } = useI18n();
  const { inside, bytes, left } = preview;
  return (
    <div class={styles.numbers}>
      <section>
        <h2>{t('export.inside')}</h2>
        <div>
          {INSIDE.filter((part) => inside[part].length > 0).map((part) => (
            <ExportList
              key={part}
              title={t(WORDS[part], { count: inside[part].length })}
              items={inside[part]}
            />
          ))}
        </div>
        {inside.sounds.some(({ values }) => mediaOf(values).original) && <p>{t('export.soundTags')}</p>}
        {bytes > 0 && <p>{t('export.insideBytes', { bytes: format.bytes(bytes) })}</p>}
      </section>
      <section>
        <h2>{t('export.outside')}</h2>
        {left.size === 0 && <p>{t('export.outsideNothing')}</p>}
        <div>
          {LEFT_REASONS.filter((reason) => left.has(reason)).map((reason) => (
            <Left key={reason} reason={reason} preview={preview} />
          ))}
        </div>
      </section>
    </div>
  );
}

function Left({ reason, preview }: { reason: LeftReason; preview: ExportPreview }) {
  const { t, format } = useI18n();
  const items = preview.left.get(reason) ?? [];
  const title = (
    <>
      {t(`export.left.${reason}`)} · <strong>{format.number(items.length)}</strong>
    </>
  );
  return <ExportList title={title} items={items} reason={reason} />;
}
