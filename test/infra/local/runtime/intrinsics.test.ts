import { describe, expect, it } from 'vitest'
import { holds, resolve, type Scope } from '../../../../infra/local/template/intrinsics.ts'

const scope: Scope = {
  region: 'eu-central-1',
  ref: (name) => ({ Name: 'value', List: ['a', 'b'], 'AWS::NoValue': undefined })[name],
  attribute: (resource, attribute) => `${resource}.${attribute}`,
  importValue: (name) => `imported ${name}`,
  condition: (name) => name === 'Yes',
  mapping: (map, top, second) => `${map}/${top}/${second}`,
}

describe('intrinsic functions', () => {
  it.each([
    [{ Ref: 'Name' }, 'value'],
    [{ 'Fn::GetAtt': ['Table', 'StreamArn'] }, 'Table.StreamArn'],
    [{ 'Fn::GetAtt': 'Table.Arn' }, 'Table.Arn'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Name' }]] }, 'a-value'],
    [{ 'Fn::Sub': '${Name}/${Table.Arn}/${!kept}' }, 'value/Table.Arn/${kept}'],
    [{ 'Fn::Sub': ['${own}-${Name}', { own: { Ref: 'Name' } }] }, 'value-value'],
    [{ 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
    [{ 'Fn::Select': ['0', { Ref: 'List' }] }, 'a'],
    [{ 'Fn::If': ['Yes', 1, 2] }, 1],
    [{ 'Fn::If': ['No', 1, { Ref: 'Name' }] }, 'value'],
    [{ 'Fn::ImportValue': 'x' }, 'imported x'],
    [{ 'Fn::FindInMap': ['m', 't', 's'] }, 'm/t/s'],
    [{ 'Fn::Base64': 'a' }, 'YQ=='],
  ])('resolves %j to %j', (value, expected) => {
    expect(resolve(value, scope)).toEqual(expected)
  })

  it('drops properties and list items without a value', () => {
    expect(resolve({ a: { Ref: 'AWS::NoValue' }, b: [{ Ref: 'AWS::NoValue' }, 1] }, scope)).toEqual({ b: [1] })
  })

  it('refuses a function it does not know rather than passing it on', () => {
    expect(() => resolve({ 'Fn::Cidr': [] }, scope)).toThrow('Fn::Cidr')
  })

  it('evaluates conditions', () => {
    expect(holds({ 'Fn::Equals': [{ Ref: 'Name' }, 'value'] }, scope)).toBe(true)
    expect(holds({ 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Not': [{ Condition: 'No' }] }] }, scope)).toBe(true)
    expect(holds({ 'Fn::Or': [{ Condition: 'No' }, { Condition: 'No' }] }, scope)).toBe(false)
  })
})
