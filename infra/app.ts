import { App, Tags, Validations } from 'aws-cdk-lib';
import { Checks } from './constructs/checks.ts';
import cdk from '../cdk.json' with { type: 'json' };
import { readSettings } from './settings.ts';
import { ApplicationStack } from './stacks/application-stack.ts';
import { DataStack } from './stacks/data-stack.ts';

// The flags stand in cdk.json for the CDK's command; read from there, they hold without it too.
const app = new App({ context: cdk.context });
const settings = readSettings(app.node);
const env = { region: settings.region, ...(settings.account && { account: settings.account }) };

const { data } = new DataStack(app, 'Tuoguantong-Data', { env, settings, description: '托管通：数据', terminationProtection: true });
new ApplicationStack(app, 'Tuoguantong-App', { env, settings, data, description: '托管通：应用' });
Tags.of(app).add('application', 'tuoguantong');
Validations.of(app).addPlugins(new Checks(app));
app.synth();
