import { render, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { loadNear } from './load.ts';
import { AllWords, I18nProvider, useI18n } from './provider.tsx';

test('the words of later places come without what is there being drawn again', async () => {
  const catalogue = await loadNear('en');
  let drawn = 0;
  function First() {
    drawn += 1;
    return <p>{useI18n().t('shell.today')}</p>;
  }
  function Later() {
    return <p>{useI18n().t('consent.title')}</p>;
  }
  const { container, rerender } = render(
    <I18nProvider lang="en" catalogue={catalogue}>
      <First />
      <AllWords>
        <Later />
      </AllWords>
    </I18nProvider>,
  );
  await waitFor(() => expect(container.querySelectorAll('p')).toHaveLength(2));
  expect(container.textContent).not.toContain('consent.title');
  expect(drawn).toBe(1);

  const spanish = await loadNear('es');
  rerender(
    <I18nProvider lang="es" catalogue={spanish}>
      <First />
    </I18nProvider>,
  );
  expect(container.textContent).toBe('Hoy');
});
