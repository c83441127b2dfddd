/** Documents of the explorer's examples about labels. A comment above a field explains it to the reader. */

export const QUOTE = `# What it costs to ship from that store. First what
# keeps the promise and is protected. Three calls.
query Quote($id: ID!, $parcel: ParcelInput) {
  seller {
    order(id: $id) {
      shippingObstacle
      shippingQuote(parcel: $parcel) {
        offers {
          id
          shippingServiceId
          name
          price { amount currencyCode }
          latestEstimatedDelivery
          benefits { included }
        }
        filteredOutCount
        rejected { name rejectionReasonCode }
        termsNotAcceptedCarriers
      }
    }
  }
}
`;

export const BUY_OFFER = `# Buys an offer of a quote, for its price at most. Run
# "Quote", and put the offerId of one of its offers into
# the variables. It stays valid for some minutes.
mutation BuyOffer($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    isReplay
    purchase { key state shipmentId price { amount currencyCode } shipment { label { url } } }
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
  }
}
`;

export const FORM = `# What carriers ask about a parcel abroad. One call
# for each service that asks.
query Form($id: ID!, $parcel: ParcelInput) {
  seller {
    order(id: $id) {
      shippingQuote(parcel: $parcel) {
        offers {
          id
          name
          sellerInputForm {
            fields { fieldId label kind isRequired hint choices storedValue orderItem { title } }
            jsonSchema
          }
        }
      }
    }
  }
}
`;

export const BUY_ABROAD = `# Answers what the carrier asks. Without an answer,
# nothing is bought, and the error has the form.
mutation BuyAbroad($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    isReplay
    purchase { key state shipment { trackingNumber label { url } } }
    error {
      code message path nextStep
      ... on SellerInputsRequired { issues { path accepted } form { fields { fieldId label } } }
      ... on InvalidInput { issues { path message } }
    }
  }
}
`;

export const BUY_DESPITE = `# A guard stops this purchase: the carrier must check
# an age, and the parcel asks for no signature. Nothing
# is bought. Ask for an ADULT_SIGNATURE in the variables,
# or buy nevertheless by "despite": ["CONSTRAINT_UNMET"].
mutation BuyDespite($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    purchase { key state despite price { amount currencyCode } }
    error {
      code message nextStep
      ... on PurchaseGuarded {
        guards { guard message orderItems { orderItemId title } }
      }
    }
  }
}
`;

export const BUY_CANCELLING = `# The buyer of this order asked to cancel it, so a guard
# stops the purchase. Nothing is bought. Buy nevertheless
# by "despite": ["CANCELLATION_REQUESTED"].
mutation BuyCancelling($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    purchase { key state despite order { isCancellationRequested } }
    error {
      code message nextStep
      ... on PurchaseGuarded {
        guards { guard message orderItems { title cancellation { requestReason } } }
      }
    }
  }
}
`;

export const BUY = `# Quotes a parcel and buys the named service. However
# often it is sent, the key prevents a second label.
# Open label.url to look at it.
mutation Buy($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    isReplay
    purchase {
      key
      shipment {
        shipmentId
        status
        trackingNumber
        service { name price { amount currencyCode } }
        label { url contentType byteLength checksumVerified }
      }
    }
    error {
      code message path nextStep
      ... on PriceAboveMaximum { offered { amount currencyCode } }
      ... on PurchaseGuarded { guards { guard message } }
      ... on InvalidInput { issues { path message } }
    }
  }
}
`;

export const PURCHASES = `# The newest labels with their orders, from the
# record of this server: no call to Amazon.
query Purchases {
  seller {
    purchases(first: 20) {
      nodes {
        key
        state
        keyIsFree
        shipmentId
        amazonOrderId
        price { amount currencyCode }
        trackingNumber
        refundState
        order { status items { sku title } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;

export const WATCH = `# Sends each purchase when its state changes. Run it,
# then buy a label in another window of the browser.
subscription Watch {
  purchaseUpdated {
    key
    state
    trackingNumber
    order { amazonOrderId status }
  }
}
`;

export const SETTLE = `# Says what became of a purchase whose outcome is
# UNKNOWN, because Amazon's answer was lost. Put its key
# ("Purchases" shows it) and what you found into the
# variables: a shipment, a tracking number, or
# { "notPurchased": true }. Others are refused.
mutation Settle($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) {
    purchase { key state settledBy evidence { at kind by } }
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
  }
}
`;

export const ATTACH = `# Records the shipment of a purchase that was settled by
# its tracking number. Put its key and the shipment id
# that Seller Central shows into the variables.
mutation Attach($input: AttachShipmentInput!) {
  attachShipment(input: $input) {
    purchase { key state settledBy shipment { shipmentId status } }
    error { code message path nextStep }
  }
}
`;

export const CANCEL = `# Cancels a label and asks for the refund. Put the
# shipmentId of "Buy a label" into the variables.
mutation Cancel($input: CancelShipmentInput!) {
  cancelShipment(input: $input) {
    shipment { shipmentId status }
    error { code message nextStep }
  }
}
`;

export const UNSHIPPED_AFTER_CANCEL = `# Cancelled labels whose units have nothing in their place.
query UnshippedAfterCancel {
  seller {
    purchases(first: 20, filter: { isUnshippedAfterCancel: true }) {
      nodes {
        key
        shipmentId
        refundState
        items { orderItemId quantity }
        order { amazonOrderId shipBy { latest } items { orderItemId sku title } }
      }
      totalCount
    }
  }
}
`;

export const BUY_AGAIN = `# After "Cancel": another key, and the units by name.
mutation BuyAgain($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    isReplay
    purchase { key state shipmentId trackingNumber shipment { label { url } } }
    error {
      code message path nextStep
      ... on ShipmentAlreadyPurchased { shipmentIds remaining { orderItemId quantity } }
      ... on InvalidInput { issues { path message } }
    }
  }
}
`;

export const SECOND_PARCEL = `# After "Buy a batch": a further parcel of the same item.
mutation SecondParcel($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    isReplay
    purchase { key state additionalParcel shipmentId items { orderItemId quantity } }
    error {
      code message path nextStep
      ... on ShipmentAlreadyPurchased { remaining { orderItemId quantity } }
      ... on InvalidInput { issues { path message } }
    }
  }
}
`;
