/** Documents of the explorer's examples about sizes, boxes and suggested parcels. */

export const SIZES = `# Saves the size and weight of a product as it is packed,
# in units that you choose. No call.
mutation Sizes($input: SetPackedUnitsInput!) {
  setPackedUnits(input: $input) {
    count
    warnings { path message }
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
  }
}
`;

export const BOX = `# Saves a box that your warehouse has. Sent again, it says
# that the name is taken; to change the box, add its
# "boxId" to the variables. No call.
mutation SaveBox($input: SaveBoxInput!) {
  saveBox(input: $input) {
    box { id name maxWeight { value unit } }
    error {
      code message path nextStep
      ... on NameTaken { existing { id } }
      ... on InvalidInput { issues { path message } }
    }
  }
}
`;

export const SUGGESTED_PARCEL = `# The parcel that an order would be packed in, from the
# sizes of its products and your boxes, and its shipping.
# One call for sizes that are not saved, one for the quote.
query SuggestedParcel($id: ID!) {
  seller {
    order(id: $id) {
      suggestedParcel {
        box { name }
        noBoxReason
        weight { value unit }
        dimensions { length width height unit }
        isComplete
        missingSkus
        items { sku quantity packedUnit { source } }
      }
      shippingQuote { cheapestInTime { offer { name price { amount } } reason } }
    }
  }
}
`;

export const BOXES = `# The boxes that are saved, with their ids. No call.
query Boxes {
  seller {
    boxes {
      id
      name
      dimensions { length width height unit }
      emptyWeight { value unit }
      maxWeight { value unit }
    }
  }
}
`;
