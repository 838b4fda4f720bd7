import { App, Tags } from 'aws-cdk-lib';
import { readSettings } from './settings.ts';
import { ApplicationStack } from './stacks/application-stack.ts';
import { DataStack } from './stacks/data-stack.ts';

const app = new App();
const settings = readSettings(app.node);
const env = { region: settings.region, ...(settings.account && { account: settings.account }) };

const { data } = new DataStack(app, 'Tuoguantong-Data', { env, settings, description: '托管通：数据', terminationProtection: true });
new ApplicationStack(app, 'Tuoguantong-App', { env, settings, data, description: '托管通：应用' });
Tags.of(app).add('application', 'tuoguantong');
app.synth();
