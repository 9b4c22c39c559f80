using DvBot.DeskProcess;

return await Worker.RunAsync(args[0], args[1], args[2]);
