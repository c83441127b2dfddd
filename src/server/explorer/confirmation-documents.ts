/** Documents of the explorer's examples about confirmations. A comment above a field explains it to the reader. */

export const CONFIRM = `# A package with a label from elsewhere has left.
# Its number makes a repetition harmless.
mutation Confirm($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    confirmation {
      packageReferenceId
      state
      via
      trackingNumber
      verification { state recordedShipFrom { city } }
    }
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
  }
}
`;

export const CORRECT = `# The tracking number of "Confirm" was wrong. The same
# package number with another tracking number corrects
# that package at Amazon.
mutation Correct($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    confirmation { packageReferenceId state via trackingNumber verification { state } }
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
  }
}
`;

export const CONFIRM_BATCH = `# Puts several packages on record at once. The server
# sends them to Amazon as one feed; send it again to
# look at them.
mutation ConfirmBatch($input: ConfirmShipmentsInput!) {
  confirmShipments(input: $input) {
    isReplay
    batch {
      key
      isDone
      confirmations {
        nodes { amazonOrderId packageReferenceId trackingNumber state via error { message } }
      }
    }
    error { code message path nextStep ... on InvalidInput { issues { path message accepted } } }
  }
}
`;
