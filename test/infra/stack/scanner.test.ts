import { describe, expect, it } from 'vitest';
import { rightsOf, scanned, synthesize } from './support.ts';

const { application } = synthesize(scanned);

describe('a scanner of files', () => {
  it('is spoken to from within its network only, by the function of uploads alone', () => {
    const functions = Object.values(application.findResources('AWS::Lambda::Function')).filter(({ Properties }) => Properties.VpcConfig || Properties.Environment?.Variables?.CLAMD_ADDRESS);
    expect(functions.map(({ Properties }) => [Properties.Description, Properties.Environment.Variables.CLAMD_ADDRESS, Properties.VpcConfig.SubnetIds])).toEqual([['托管通 uploads', scanned.clamd, scanned.scannerSubnets.split(',')]]);
  });

  it('can be reached on its port, besides AWS and the issuer by HTTPS, and nothing else', () => {
    const rules = [...Object.values(application.findResources('AWS::EC2::SecurityGroup')).flatMap(({ Properties }) => Properties.SecurityGroupEgress ?? []), ...Object.values(application.findResources('AWS::EC2::SecurityGroupEgress')).map(({ Properties }) => Properties)];
    expect(rules.map(({ FromPort, ToPort, IpProtocol, DestinationSecurityGroupId, CidrIp }) => [FromPort, ToPort, IpProtocol, DestinationSecurityGroupId ?? CidrIp]).sort()).toEqual([[3310, 3310, 'tcp', scanned.scannerGroup], [443, 443, 'tcp', '0.0.0.0/0']]);
    application.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { GroupId: scanned.scannerGroup, FromPort: 3310, ToPort: 3310 });
    expect(rightsOf(application).get('uploads')?.filter(({ resources }) => resources === '"*"').flatMap(({ actions }) => actions).every((action) => /^ec2:\w+(NetworkInterfaces?|Subnets|PrivateIpAddresses)$/.test(action))).toBe(true);
  });

  it.each([
    [{ clamd: 'tcp://10.0.1.5:3310' }, 'only within a VPC'],
    [{ ...scanned, clamd: '10.0.1.5' }, 'tcp://host:port'],
  ])('that could be listened to is refused by a sentence', (context, sentence) => {
    expect(() => synthesize(context)).toThrow(sentence);
  });

  it('is nowhere without its settings', () => {
    expect(synthesize().application.findResources('AWS::EC2::SecurityGroup')).toEqual({});
  });
});
