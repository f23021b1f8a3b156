import { useUi } from '../../stores/lab.ts';
import { RunPlace } from './RunPlace.tsx';
import { ScenarioPlaces } from './ScenarioPlaces.tsx';
import './problems.css';

/** Where a file needs mending: a scenario's places, or the damaged place of a saved run. */
export function ProblemsScreen() {
  const route = useUi((state) => state.route);
  if (route.screen !== 'problems') return <main className="screen" />;
  const { checked } = route;
  return checked.kind === 'scenario' ? (
    <ScenarioPlaces file={checked.file} problems={checked.problems} />
  ) : (
    <RunPlace file={checked.file} problem={checked.problem} />
  );
}
