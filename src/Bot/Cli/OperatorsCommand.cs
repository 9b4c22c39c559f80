using System.CommandLine;
using DvBot.Bot.Operators;

namespace DvBot.Bot.Cli;

/// <summary>The verb <c>operators</c> and the verbs below it.</summary>
internal static class OperatorsCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build(Option<string> data, Option<string> keys)
    {
        var operators = new Command("operators", "Looks after the accounts of the desk; beside a running server, too.");
        operators.Add(Verb("list", "Lists the accounts.", named: false, withRole: false));
        operators.Add(Verb("add", "Makes an account and prints the link that sets its password.", named: true, withRole: true));
        operators.Add(Verb("role", "Gives an account another role.", named: true, withRole: true));
        operators.Add(Verb("reset", "Takes an account's password away and prints the link that sets a new one.", named: true, withRole: false));
        operators.Add(Verb("lock", "Locks an account and ends its sessions.", named: true, withRole: false));
        operators.Add(Verb("unlock", "Opens an account again, also after too many wrong tries.", named: true, withRole: false));
        operators.Add(Verb("sign-out", "Ends every session of an account.", named: true, withRole: false));
        operators.Add(Verb("remove", "Removes an account.", named: true, withRole: false));
        return operators;

        Command Verb(string verb, string description, bool named, bool withRole)
        {
            var name = new Argument<string>("NAME") { Description = "Name of the account." };
            var role = new Option<string>("--role") { Description = "operator, supervisor or admin (or another role of rights.json).", Required = true };
            var command = new Command(verb, description) { data, keys };
            if (named)
            {
                command.Add(name);
            }

            if (withRole)
            {
                command.Add(role);
            }

            command.SetAction((parsed, cancellation) => OperatorsVerb.RunAsync(
                parsed.GetValue(data)!,
                parsed.GetValue(keys)!,
                new AccountCommand(verb, named ? parsed.GetValue(name) : null, withRole ? parsed.GetValue(role) : null),
                Console.Out,
                Console.Error,
                cancellation));
            return command;
        }
    }
}
