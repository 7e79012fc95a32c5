import { LEFT_REASONS } from '../../export/labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { ExportPreview } from './export-preview.ts';
import styles from './export-page.module.css';

/** In numbers what goes and what stays, and why. */
export function ExportNumbers({ preview }: { preview: ExportPreview }) {
  const { t, format } = useI18n();
  const { interviews, words, plans, sounds, pictures, others, bytes, left } = preview;
  const inside = [
    interviews > 0 && t('export.insideInterviews', { count: interviews }),
    words > 0 && t('export.insideWords', { count: words }),
    plans > 0 && t('export.insidePlans', { count: plans }),
    sounds > 0 && t('export.insideSounds', { count: sounds }),
    pictures > 0 && t('export.insidePictures', { count: pictures }),
    others > 0 && t('export.insideOthers', { count: others }),
  ].filter((line) => line !== false);
  const reasons = LEFT_REASONS.filter((reason) => left[reason] > 0);
  return (
    <div class={styles.numbers}>
      <section>
        <h2>{t('export.inside')}</h2>
        <ul class={styles.lines}>
          {inside.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {sounds > 0 && <p>{t('export.soundTags')}</p>}
        {bytes > 0 && <p>{t('export.insideBytes', { bytes: format.bytes(bytes) })}</p>}
      </section>
      <section>
        <h2>{t('export.outside')}</h2>
        {reasons.length === 0 && <p>{t('export.outsideNothing')}</p>}
        <dl class={styles.reasons}>
          {reasons.map((reason) => (
            <div key={reason}>
              <dt>{t(`export.left.${reason}`)}</dt>
              <dd>{format.number(left[reason])}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
