import { planWords } from '../features/plan/out/plan-words.ts';
import { ExportPage } from '../features/this-phone/export-page.tsx';

/** The export with what the papers of plans say: it holds them too. */
export function ExportPlace() {
  return <ExportPage paperWords={planWords} />;
}
