import { Chart } from 'chart.js';
import { useEffect, useRef } from 'react';
import { dataOf, optionsOf } from './chart-config.ts';
import { overlayPlugin, type Drawing } from './overlay.ts';
import type { ChartSpec } from './spec.ts';
import { useChartTheme } from './use-chart-theme.ts';

interface ChartCanvasProps {
  readonly spec: ChartSpec;
  readonly height: number;
  /** Screen readers get this sentence; the table twin has the figures. */
  readonly label: string;
}

/** The one canvas of the app. It owns its chart: made and destroyed in the same effect. */
export function ChartCanvas({ spec, height, label }: ChartCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart<'line'> | null>(null);
  const theme = useChartTheme();
  const drawing = useRef<Drawing>({ spec, theme });

  useEffect(() => {
    if (canvas.current === null) return;
    const { spec, theme } = drawing.current;
    const made = new Chart<'line'>(canvas.current, {
      type: 'line',
      data: dataOf(spec, theme),
      options: optionsOf(spec, theme),
      plugins: [overlayPlugin(() => drawing.current)],
    });
    chart.current = made;
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    drawing.current = { spec, theme };
    if (chart.current === null) return;
    chart.current.data = dataOf(spec, theme);
    // Replaced whole: options that the new spec doesn't have must not stay behind.
    chart.current.options = optionsOf(spec, theme);
    chart.current.update('none');
  }, [spec, theme]);

  return (
    <div className="chart-box" style={{ height }}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
