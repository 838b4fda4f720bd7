// A module of its own, so that pages can await these styles: `import('../styles/work.ts')`.
import './work.scss';
