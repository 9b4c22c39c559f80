using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DvBot.Bot.Operators;

/// <summary>Tells a circuit who works in it, and lets nothing in once the session has ended.</summary>
internal sealed class OperatorCircuit(SignedInOperator signedIn, AuthenticationStateProvider state) : CircuitHandler
{
    /// <inheritdoc/>
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        signedIn.Begin((await state.GetAuthenticationStateAsync()).User);

    /// <inheritdoc/>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        context => signedIn.StillValid ? next(context) : Task.CompletedTask;
}
