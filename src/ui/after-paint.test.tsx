import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { AfterPaint } from './after-paint.tsx';

test('what nobody looks at yet is drawn by itself, after what is in sight', async () => {
  const { unmount } = render(
    <>
      <p>now</p>
      <AfterPaint>
        <p>in a moment</p>
      </AfterPaint>
    </>,
  );
  expect(screen.getByText('now')).toBeDefined();
  expect(screen.queryByText('in a moment')).toBeNull();
  expect(await screen.findByText('in a moment')).toBeDefined();
  unmount();
});
